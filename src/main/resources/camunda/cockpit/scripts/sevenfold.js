// The way back to Sevenfold, and to the button that Cockpit has not: trying a failed job again.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const bar = document.createElement('nav');
bar.className = 'sevenfold';
bar.setAttribute('aria-label', 'Sevenfold');
[['Back to Sevenfold', '/'], ['Failed jobs, and how to try them again', '/health']].forEach(([text, address]) => {
  const a = document.createElement('a');
  a.textContent = text;
  a.href = root + address;
  bar.append(a);
});
document.body.prepend(bar);

function draw() {
  if (/^#!?\/?login/.test(location.hash)) location.assign(root + '/sign-in');
}

new MutationObserver(draw).observe(document.body, { childList: true, subtree: true });
draw();
