// The way back to Sevenfold, and from every task to its page there: the record is not in Tasklist.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function link(text, address) {
  const a = document.createElement('a');
  a.textContent = text;
  a.href = root + address;
  return a;
}

const bar = document.createElement('nav');
bar.className = 'sevenfold';
bar.setAttribute('aria-label', 'Sevenfold');
const home = link('Back to Sevenfold', '/');
const task = link('Open this task on its case page, with what is on record', '/tasks');
bar.append(home, task);
document.body.prepend(bar);

function draw() {
  // signed out, or the session has ended: there is one door
  if (/^#!?\/?login/.test(location.hash)) location.assign(root + '/sign-in');
  const open = new URLSearchParams(location.hash.replace(/^[^?]*/, '')).get('task');
  const address = root + '/tasks/' + encodeURIComponent(open || '');
  if (task.hidden === Boolean(open)) task.hidden = !open;
  if (open && task.getAttribute('href') !== address) task.setAttribute('href', address);
}

new MutationObserver(draw).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', draw);
draw();
