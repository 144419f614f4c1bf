// Whoever has typed into a row of a list could not complete the task any more: form-js keeps an empty place among its
// complaints for each list of rows, and Tasklist takes it for a complaint. The button stays open instead; pressing it
// checks the whole form, shows what is wrong and sends nothing until it is mended.
window.angular.module('cam.tasklist.custom').config(['$provide', $provide =>
  $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', withTheButtonOpen])
]);

function withTheButtonOpen($delegate) {
  const [directive] = $delegate;
  const compile = directive.compile;
  directive.compile = function (...template) {
    const link = compile.apply(this, template);
    return function (scope, element, attributes, tasklistForm, ...rest) {
      const open = Object.create(tasklistForm, {
        notifyFormValidated: { value: () => tasklistForm.notifyFormValidated(false) },
        notifyFormInitializationFailed: { value: failure => tasklistForm.notifyFormInitializationFailed(failure) }
      });
      link.call(this, scope, element, attributes, open, ...rest);
    };
  };
  return $delegate;
}
