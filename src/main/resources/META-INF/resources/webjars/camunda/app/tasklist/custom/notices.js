// A task that is done leaves no complaint behind: what was wrong with an earlier try is told no longer once the task
// is completed. Tasklist asks for the next task of the process then, and at no other time.
window.angular.module('cam.tasklist.custom').config(['$provide', $provide =>
  $provide.decorator('assignNotification', ['$delegate', 'Notifications', ($delegate, Notifications) =>
    (...completed) => {
      Notifications.clearAll();
      return $delegate(...completed);
    }
  ])
]);
