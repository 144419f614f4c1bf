// Configuration of Tasklist. It is read anew on every page load, before anything else starts.
import { currentLanguage } from '../custom/language.js';

const language = currentLanguage();
const pick = texts => texts[language];

await keepFreshTranslations();

export default {
  // Tasklist joins the two, vendor first, for the page title and the name over the logo.
  app: {
    vendor: pick({ vi: 'Nhiệm vụ –', en: 'Tasks –' }),
    name: 'Nhân Rộng'
  },

  // Only the chosen language is offered to Tasklist: of several it would take the browser's.
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },

  dateFormat: {
    abbr: 'DD/MM/YYYY',
    short: 'DD/MM/YYYY',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd, DD/MM/YYYY HH:mm'
  },

  disableWelcomeMessage: true,

  // brand: page language and icon; dates: calendars; header: portal link and language;
  // session: one login and logout for portal and Tasklist; form-translation: messages of form-js;
  // given: what of a task nobody changes here; names: what screen readers say for icons;
  // sorting: what tasks are sorted by; notices: no complaint outlives its task; unclaimed: forms that are only read;
  // rows: forms with lists of rows; typing: no letter is lost;
  // tables: cells that name themselves on a small screen; links: dossiers and documents open beside the form
  customScripts: [
    'custom/brand',
    'custom/dates',
    'custom/header',
    'custom/session',
    'custom/form-translation',
    'custom/given',
    'custom/names',
    'custom/sorting',
    'custom/notices',
    'custom/secret',
    'custom/unclaimed',
    'custom/rows',
    'custom/typing',
    'custom/tables',
    'custom/links',
    'custom/secret'
  ],

  // all of Tasklist's but the one that starts a process
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: pick({ vi: 'Nhận xử lý nhiệm vụ đang chọn', en: 'Claim the selected task' })
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: pick({ vi: 'Đến bộ lọc đầu tiên', en: 'Go to the first filter' })
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: pick({ vi: 'Đến nhiệm vụ đầu tiên trong danh sách', en: 'Go to the first task in the list' })
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: pick({ vi: 'Đến ô nhập đầu tiên của biểu mẫu', en: 'Go to the first field of the form' })
    }
  }
};

// Tasklist starts with the translations it kept in the browser; those it fetches show only the time after, and while
// it has none at all some places show their keys for good. So what it will find is put there anew before it starts.
async function keepFreshTranslations() {
  const KEPT = 'camunda-web';
  const locales = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
  try {
    const answer = await fetch(`${locales}${language}.json?bust=${window.bust}`);
    if (answer.ok) {
      const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
      kept[`${locales}_locales_data_${language}_${window.bust}`] = await answer.text();
      localStorage.setItem(KEPT, JSON.stringify(kept));
    }
  } catch (unreachable) {
    console.warn('translations not renewed', unreachable);
  }
}
