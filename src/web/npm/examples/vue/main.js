import { createApp } from 'vue';
import 'seuil/define';
import Article from './Article.vue';

createApp(Article).mount('#root');
