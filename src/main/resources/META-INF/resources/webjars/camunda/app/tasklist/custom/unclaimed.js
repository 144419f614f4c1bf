// The form of a task that nobody has claimed is there to be read. Tasklist lays a veil over it, which stops the mouse
// only: its fields are closed to the keyboard too, and say so to screen readers, until the task is claimed.
const TYPED = 'textarea, input:not([type="checkbox"], [type="radio"])';
const FIELDS = `.fjs-container :is(${TYPED}, input, select, .fjs-form-field-button button)`;

let due = false;
new MutationObserver(() => {
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      document.querySelectorAll(FIELDS).forEach(closeOrOpen);
    });
  }
}).observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });

// Opens only what was closed here: a form may have closed fields of its own.
function closeOrOpen(field) {
  const unclaimed = field.closest('.disabled-form') !== null;
  const state = field.matches(TYPED) ? 'readOnly' : 'disabled';
  if (unclaimed && !field[state]) {
    field[state] = true;
    field.dataset.unclaimed = '';
  } else if (!unclaimed && 'unclaimed' in field.dataset) {
    field[state] = false;
    delete field.dataset.unclaimed;
  }
}
