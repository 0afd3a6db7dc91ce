// Tasklist writes half-filled answers in clear into this browser: at "Save", and by itself when a session ends. Nothing
// but its own settings is kept here.
const SETTINGS = 'camunda-web';
const write = Storage.prototype.setItem;

if (!write.refusesDrafts) {
  const guarded = function setItem(key, value) {
    if (String(key) === SETTINGS) write.call(this, key, value);
  };
  guarded.refusesDrafts = true;
  Object.defineProperty(Storage.prototype, 'setItem', { value: guarded, writable: false, configurable: false });
}

// what an earlier version, or a browser without this script, has left
[localStorage, sessionStorage].forEach((kept) => Object.keys(kept).filter((key) => key !== SETTINGS)
  .forEach((key) => kept.removeItem(key)));
