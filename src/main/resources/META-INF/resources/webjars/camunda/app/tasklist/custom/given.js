// Until when, for which group and by whom a task is handled follows from its process, and the server lets nobody
// change that here. Tasklist would open its editors all the same: they stay closed. Claiming a task and giving it
// back are buttons beside them and work as before.
const GIVEN = '[cam-tasklist-task-meta] :is([cam-widget-inline-field], .groups)';

for (const type of ['click', 'keydown', 'paste']) {
  document.addEventListener(type, event => {
    if (event.key !== 'Tab' && event.target.closest?.(GIVEN)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
}
