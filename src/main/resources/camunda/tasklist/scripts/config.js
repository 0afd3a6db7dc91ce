// Read by Tasklist before anything of a task is drawn. Without the first line it does not start at all.
import './keep-nothing.js';

// who had a task before is in the record, not here
document.querySelector('base').setAttribute('cam-exclude-plugins', 'tasklist.task.detail:task-detail-history');

export default {
  customScripts: ['scripts/keep-nothing', 'scripts/sevenfold'],
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: false
};
