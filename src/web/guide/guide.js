// The pages that are read: their lines, in their places.

import { lines } from './place.js';

lines();
