// A form takes over what is typed at every letter. form-js would wait for a pause of 300 ms or for the field to be left,
// and draw the field again with what it knew before when another field reports meanwhile: the first letters were gone
// where a machine is slow or a person fast. Leaving a field is what makes form-js take over at once.
const TEXTS = '.fjs-container :is(.fjs-form-field-textfield input, .fjs-form-field-textarea textarea)';

document.addEventListener('input', event => {
  if (event.target.matches?.(TEXTS)) {
    event.target.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }
});
