// A dossier or a document is read beside the form, in a tab of its own: what was typed in the form stays before one's eyes.
import { portalUrl } from './portal.js';

const BESIDE = ['/cases/', '/documents/'].map(portalUrl);

document.addEventListener('click', event => {
  const link = event.target.closest?.('.fjs-container a[href]');
  if (link && BESIDE.some(path => link.pathname.startsWith(path))) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);
