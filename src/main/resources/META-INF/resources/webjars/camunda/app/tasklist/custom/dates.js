// The order of day and month must not depend on the browser: 03/04 is 3 April for everyone here, in either language.
// The names in the calendars are Tasklist's own English ones unless they are replaced here.
import { currentLanguage } from './language.js';

const vietnamese = currentLanguage() === 'vi';

const MONTHS = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);
const SHORT_MONTHS = MONTHS.map(name => name.replace('Tháng', 'Th'));
const DAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const SHORT_DAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

formatFormDatesDayFirst();
window.flatpickr?.localize(vietnamese ? flatpickrWords() : { firstDayOfWeek: 1 });
if (vietnamese) {
  window.flatpickr?.setDefaults({ ariaDateFormat: 'l, j F \\nă\\m Y' });
  window.angular.module('cam.tasklist.custom').run(['$locale', '$injector', translatePickersOfTasklist]);
}

// form-js derives the format of its date fields from the locale 'default', which means the browser's.
// Of the day-first ones, en-GB is the one that writes 03/04/2026 and not 3/4/2026.
function formatFormDatesDayFirst() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, [locale, ...rest], newTarget) =>
      Reflect.construct(target, [locale === 'default' ? 'en-GB' : locale, ...rest], newTarget)
  });
}

// the calendar of date fields in forms
function flatpickrWords() {
  return {
    weekdays: { shorthand: SHORT_DAYS, longhand: DAYS },
    months: { shorthand: SHORT_MONTHS, longhand: MONTHS },
    firstDayOfWeek: 1,
    rangeSeparator: ' đến ',
    weekAbbreviation: 'Tuần',
    scrollTitle: 'Cuộn để tăng hoặc giảm',
    toggleTitle: 'Bấm để chuyển',
    amPM: ['SA', 'CH'],
    yearAriaLabel: 'Năm',
    monthAriaLabel: 'Tháng',
    hourAriaLabel: 'Giờ',
    minuteAriaLabel: 'Phút',
    ordinal: () => ''
  };
}

// the pickers of due date and follow-up date
function translatePickersOfTasklist($locale, $injector) {
  $locale.id = 'vi';
  Object.assign($locale.DATETIME_FORMATS, {
    DAY: DAYS,
    SHORTDAY: SHORT_DAYS,
    MONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    SHORTMONTH: SHORT_MONTHS,
    AMPMS: ['SA', 'CH'],
    FIRSTDAYOFWEEK: 0 // counted from Monday
  });
  if ($injector.has('uibDatepickerPopupConfig')) {
    Object.assign($injector.get('uibDatepickerPopupConfig'), {
      currentText: 'Hôm nay',
      clearText: 'Xóa',
      closeText: 'Xong'
    });
  }
}
