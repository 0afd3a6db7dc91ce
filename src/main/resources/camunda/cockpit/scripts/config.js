// Cockpit only reads here: what would change something, or show what nobody may see by it, is not offered.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'cockpit.decisionDefinition.tab:decision-instances-table',
  'cockpit.incident.action:*',
  'cockpit.jobDefinition.action:*',
  'cockpit.processDefinition.runtime.action:*',
  'cockpit.processDefinition.runtime.tab:job-definition-table',
  'cockpit.processInstance.runtime.action:*',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.processInstance.runtime.tab:jobs-tab',
  'cockpit.processInstance.runtime.tab:user-tasks-tab',
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.navigation:batch',
  'cockpit.navigation:deployments',
  'cockpit.navigation:tasks'
].join(','));

export default {
  customScripts: ['scripts/sevenfold'],
  disableWelcomeMessage: true
};
