// Names for the buttons and links of Tasklist that show only an icon, for those who listen to the page instead of
// looking at it. Where Tasklist has a tooltip, that is the name; for the others the names are given here.
import { currentLanguage } from './language.js';

const NAMES = [
  { where: '.region-toggle[data-region="filters"]', vi: 'Thu hoặc mở cột bộ lọc', en: 'Fold or unfold the filters' },
  { where: '.region-toggle[data-region="list"]', vi: 'Thu hoặc mở danh sách nhiệm vụ', en: 'Fold or unfold the list of tasks' },
  { where: '.region-toggle[data-region="task"]', vi: 'Thu hoặc mở nhiệm vụ', en: 'Fold or unfold the task' },
  { where: 'button.maximize', vi: 'Mở rộng nhiệm vụ', en: 'Enlarge the task' },
  { where: 'button.reset-regions', vi: 'Hiện lại các cột', en: 'Show all columns again' },
  { where: '.stored-criteria > .dropdown-toggle', vi: 'Tiêu chí tìm kiếm đã lưu', en: 'Saved searches' },
  { where: '.new-sort > .dropdown-toggle', vi: 'Thêm tiêu chí sắp xếp', en: 'Add sorting' },
  { where: '.task-card-details .shutter a', vi: 'Xem thêm hoặc thu gọn', en: 'Show more or less' },
  { where: 'button[ng-click^="applyChange"]', vi: 'Đồng ý', en: 'Apply' },
  { where: 'button[ng-click^="cancelChange"]', vi: 'Hủy bỏ', en: 'Cancel' }
];
const language = currentLanguage();

let due = false;
new MutationObserver(() => {
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      giveNames();
    });
  }
}).observe(document.body, { subtree: true, childList: true, attributeFilter: ['uib-tooltip'] });

function giveNames() {
  for (const name of NAMES) {
    document.querySelectorAll(name.where).forEach(element => element.setAttribute('aria-label', name[language]));
  }
  for (const element of document.querySelectorAll(':is(a, button)[uib-tooltip], :is(a, button):has(> [uib-tooltip])')) {
    if (!element.textContent.trim()) {
      const tooltip = element.matches('[uib-tooltip]') ? element : element.querySelector('[uib-tooltip]');
      element.setAttribute('aria-label', tooltip.getAttribute('uib-tooltip'));
      if (element.matches('a:not([href])')) {
        element.setAttribute('role', 'button');
      }
    }
  }
  // what its list of suggestions makes it
  document.querySelector('.main-field')?.setAttribute('role', 'combobox');
}
