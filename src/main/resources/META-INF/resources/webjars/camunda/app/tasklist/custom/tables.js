// On a small screen a row of a form's table becomes a card, as in the portal, and each cell names itself: the style sheet
// shows the name, which is the heading of the cell's column. A table is turned and sorted by drawing it anew.
const HEADINGS = '.fjs-table-th';
const CELLS = '.fjs-table-td:not([colspan])';

let due = false;
new MutationObserver(() => {
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      document.querySelectorAll('.fjs-table').forEach(nameCells);
    });
  }
}).observe(document.body, { subtree: true, childList: true, characterData: true });

function nameCells(table) {
  const headings = [...table.querySelectorAll(HEADINGS)].map(heading => heading.textContent.trim());
  for (const cell of table.querySelectorAll(CELLS)) {
    cell.dataset.label = headings[cell.cellIndex] ?? '';
  }
}
