// Forms know no field for a password: one whose id begins with "secret" is made one. Tasklist keeps in the browser what
// was typed into a form that is not complete yet; that is left out. The PIN of a device is no password of this site's: the
// browser is not to offer one there, nor to keep it.
const SECRETS = '.fjs-container .fjs-form-field-textfield input[id*="-secret"]:not([type=password])';
const KEPT = 'camunda-form:';
const NEVER_KEPT = ['password', 'pin'];

const hide = () => document.querySelectorAll(SECRETS).forEach(field => {
  field.type = 'password';
  field.autocomplete = field.id.includes('-secretPin') ? 'one-time-code' : 'current-password';
});

new MutationObserver(hide).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['type'] });
hide();

const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  keep.call(this, key, String(key).startsWith(KEPT) ? withoutSecrets(value) : value);
};

function withoutSecrets(value) {
  const typed = JSON.parse(value);
  NEVER_KEPT.forEach(field => delete typed[field]);
  return JSON.stringify(typed);
}
