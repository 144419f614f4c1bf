// Portal and Tasklist share one session, and the portal has the only login page. So Tasklist never shows its
// own: whenever it would ask for a login, and after its logout, the browser is sent to the portal's.
import { portalUrl } from './portal.js';

let leaving = false; // the first reason counts: what follows a logout also looks like an expired session

function leave(go) {
  if (!leaving) {
    leaving = true;
    go();
  }
}

const toLogout = () => window.location.assign(portalUrl('/login?logout'));

// Without a session the server answers with the login page, and leads back here after it.
const toLogin = () => window.location.reload();

window.angular
  .module('cam.tasklist.custom')
  .config(['$httpProvider', $httpProvider => {
    $httpProvider.interceptors.push(['$q', '$rootScope', ($q, $rootScope) => ({
      responseError(response) {
        if (response.status === 401) {
          // forms listen to this too, and keep what was typed
          $rootScope.$broadcast('authentication.login.required');
        }
        return $q.reject(response);
      }
    })]);
  }])
  .run(['$rootScope', '$location', ($rootScope, $location) => {
    $rootScope.$on('authentication.login.required', event => {
      event.preventDefault(); // keeps Tasklist from going to #/login
      leave(toLogin);
    });

    $rootScope.$on('authentication.logout.success', event => {
      event.preventDefault();
      leave(toLogout);
    });

    // An old bookmark of #/login: the start page asks for a login only if there is no session.
    $rootScope.$on('$routeChangeStart', (event, next) => {
      if (next?.$$route?.originalPath === '/login') {
        event.preventDefault();
        $location.url('/').replace();
      }
    });
  }]);
