export default {
  customScripts: ['scripts/sevenfold'],
  disableWelcomeMessage: true
};
