// Forms know no field for a password: one whose id begins with "secret" is made one. A browser may fill in the password
// of this account, and offers to keep nothing.
const SECRETS = '.fjs-container .fjs-form-field-textfield input[id*="-secret"]:not([type=password])';

const hide = () => document.querySelectorAll(SECRETS).forEach(field => {
  field.type = 'password';
  field.autocomplete = 'current-password';
});

new MutationObserver(hide).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['type'] });
hide();
