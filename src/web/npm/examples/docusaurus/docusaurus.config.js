export default {
    title: 'Un blog',
    url: 'https://blog.example',
    baseUrl: '/',
    i18n: { defaultLocale: 'fr', locales: ['fr'] },
    presets: [['classic', { docs: false, blog: false }]],
    headTags: [{ tagName: 'link', attributes: { rel: 'icon', href: 'data:,' } }],
};
