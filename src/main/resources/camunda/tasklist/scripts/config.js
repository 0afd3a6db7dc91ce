// Read by Tasklist before anything of a task is drawn. Without the first line it does not start at all.
import './keep-nothing.js';

export default {
  customScripts: ['scripts/keep-nothing', 'scripts/sevenfold'],
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: false
};
