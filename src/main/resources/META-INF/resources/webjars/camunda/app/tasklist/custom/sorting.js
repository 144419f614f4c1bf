// What tasks can be sorted by. Nobody sets a follow-up date or a priority here, and process variables are the
// engine's own: these choices would only lead nowhere. (The variables are hidden by user-styles.css.)
const OF_NO_USE = ['followUpDate', 'priority'];

window.angular.module('cam.tasklist.custom').config(['$provide', $provide =>
  $provide.decorator('camSortingChoicesDirective', ['$delegate', withoutTheUseless])
]);

function withoutTheUseless($delegate) {
  const [directive] = $delegate;
  const compile = directive.compile;
  directive.compile = function (...template) {
    const link = compile.apply(this, template);
    return function (scope, ...rest) {
      link.call(this, scope, ...rest);
      OF_NO_USE.forEach(choice => delete scope.uniqueProps[choice]);
    };
  };
  return $delegate;
}
