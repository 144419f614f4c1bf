// What index.html states in English: the language of the page (screen readers pronounce by it) and the icon.
import { currentLanguage } from './language.js';
import { portalUrl } from './portal.js';

document.documentElement.lang = currentLanguage();

const icon = document.querySelector('link[rel="icon"]');
icon.type = 'image/svg+xml';
icon.href = portalUrl('/brand/favicon.svg');
