// A form with rows can be completed once nothing is wrong with it any more. Of every field of a row that was wrong or
// was looked at, form-js keeps an empty entry among the errors; Tasklist counts the entries and would not let go. What
// is wrong stands below its field: where nothing stands, nothing is wrong. The server checks it all anyway.
const ERRORS = '.fjs-container .fjs-form-field-error';

window.angular.module('cam.tasklist.custom').config(['$provide', $provide =>
  $provide.decorator('camTasklistFormDirective', ['$delegate', $delegate => {
    const [directive] = $delegate;
    const names = directive.controller.slice(0, -1);
    const controller = directive.controller.at(-1);
    directive.controller = [...names, function (...given) {
      controller.apply(this, given);
      const tell = this.notifyFormValidated;
      this.notifyFormValidated = invalid => {
        tell(invalid);
        if (invalid) {
          // form-js is about to draw what it has found
          setTimeout(() => {
            const form = document.querySelector('.fjs-container');
            if (form && !document.querySelector(ERRORS)) {
              tell(false);
            }
          });
        }
      };
    }];
    return $delegate;
  }])
]);
