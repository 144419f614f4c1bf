// Two entries of the header: the way back to the portal, and the choice of language.
import { LANGUAGES, currentLanguage, rememberLanguage } from './language.js';
import { portalUrl } from './portal.js';

const language = currentLanguage();
const NAMES = { vi: 'Tiếng Việt', en: 'English' };

export default [
  {
    id: 'nhanrong-portal',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render(container) {
      const link = document.createElement('a');
      link.href = portalUrl('/');
      link.textContent = language === 'vi' ? 'Cổng thông tin' : 'Portal';
      container.append(link);
    }
  },
  {
    id: 'nhanrong-language',
    pluginPoint: 'tasklist.navbar.action',
    priority: 0,
    render(container) {
      container.setAttribute('role', 'group');
      container.setAttribute('aria-label', language === 'vi' ? 'Ngôn ngữ' : 'Language');
      container.append(...LANGUAGES.map(languageButton));
    }
  }
];

function languageButton(code) {
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = code;
  button.textContent = code.toUpperCase();
  button.title = NAMES[code];
  button.setAttribute('aria-pressed', String(code === language));
  button.addEventListener('click', () => switchTo(code));
  return button;
}

function switchTo(code) {
  if (code === language) {
    return;
  }
  keepWhatWasTyped();
  rememberLanguage(code);
  location.reload();
}

// The page is loaded anew. Tasklist's own "Save" keeps the fields of an unfinished form in the browser.
function keepWhatWasTyped() {
  document.querySelector('[cam-tasklist-form] .form-actions [ng-click^="save"]:enabled')?.click();
}
