// Shows a question only where it is asked. Without this script every question is there and the server sorts it out.
'use strict';

document.documentElement.classList.add('js-on');

// What is too large is said before it is sent; without this script the server says so after it came.
document.querySelectorAll('input[data-largest]').forEach((input) => {
  const told = input.parentElement.querySelector('.seven-too-large');
  const button = input.form.querySelector('button[type=submit]');
  input.addEventListener('change', () => {
    told.hidden = !input.files.length || input.files[0].size <= input.dataset.largest * 1024 * 1024;
    button.disabled = !told.hidden;
  });
});

// From one row of a list to the next by the arrow keys; Tab does it without this script.
document.querySelectorAll('[data-rows]').forEach((list) => {
  const rows = Array.from(list.querySelectorAll('[data-row]'));
  list.addEventListener('keydown', (event) => {
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || !rows[to]) return;
    event.preventDefault();
    rows[to].focus();
  });
});

function holds(condition, answer) {
  if (condition === true) return true;
  if (condition.is) return answer(condition.is[0]) === condition.is[1];
  if (condition.not !== undefined) return !holds(condition.not, answer);
  if (condition.and) return condition.and.every((one) => holds(one, answer));
  return condition.or.some((one) => holds(one, answer));
}

// Whether a condition can still come out so, while some of what it compares is open.
function may(condition, wanted, answer, open) {
  if (condition === true) return wanted;
  if (condition.is) return open(condition.is[0]) || holds(condition, answer) === wanted;
  if (condition.not !== undefined) return may(condition.not, !wanted, answer, open);
  const each = (one) => may(one, wanted, answer, open);
  const all = condition.and || condition.or;
  return (condition.and !== undefined) === wanted ? all.every(each) : all.some(each);
}

function watch(form) {
  const facts = JSON.parse(form.dataset.facts || '{}');
  const parts = Array.from(form.querySelectorAll('[data-condition]'))
    .map((element) => ({ element, condition: JSON.parse(element.dataset.condition) }));

  const suggestible = Array.from(form.querySelectorAll('.seven-taken')).map((box) => ({
    box, may: JSON.parse(box.dataset.may), key: box.dataset.key, taken: !box.open, words: box.querySelector('.seven-taken__words').textContent, answered: box.open && value(box.dataset.key) !== null,
  }));

  function value(key) {
    return form.elements.namedItem(key).value || null;
  }

  function answer(key) {
    const field = form.elements.namedItem(key);
    if (!field) return facts[key] === undefined ? null : facts[key];
    const first = field instanceof RadioNodeList ? field[0] : field;
    return first.disabled ? null : field.value || null;
  }

  // A box that is left empty holds no words: a mark may say so of it.
  function written(key) {
    const here = answer(key);
    return here === null && form.elements.namedItem(key) ? '' : here;
  }

  // What is not asked on this page may stand already.
  function known(key) {
    const here = answer(key);
    return here === null && facts[key] !== undefined ? facts[key] : here;
  }

  // What follows from the answers above stands in the question, until somebody answers it otherwise.
  function suggest(one) {
    if (one.answered || one.box.closest('.seven-part--hidden')) return;
    const next = one.may.find((may) => holds(may.when, known));
    if (next && one.words !== next.words) put(one, next.answer, next.words, next.why);
    if (!next && one.taken) put(one, '', '', '');
    one.box.hidden = !next && waits(one);
  }

  // Whether it may follow yet from what nobody has answered on this page: until then nobody has to read it.
  function waits(one) {
    return !one.box.querySelector('.govuk-error-message') && !value(one.key)
      && one.may.some((next) => may(next.when, true, known, isOpen));
  }

  function isOpen(key) {
    const field = form.elements.namedItem(key);
    return field && !(field instanceof RadioNodeList ? field[0] : field).disabled && !value(key);
  }

  function put(one, given, words, why) {
    const field = form.elements.namedItem(one.key);
    if (field instanceof RadioNodeList) Array.from(field).forEach((radio) => { radio.checked = radio.value === given; });
    else field.value = given;
    one.taken = given !== '';
    one.words = words;
    one.box.open = !one.taken;
    one.box.classList.toggle('seven-taken--none', !one.taken);
    one.box.querySelector('.seven-taken__words').textContent = words;
    one.box.querySelector('.seven-taken__why').textContent = why;
    one.box.querySelector('input[name=_suggested]').value = one.key + '=' + given;
  }

  function draw() {
    show();
    suggestible.forEach((one) => { suggest(one); show(); });
  }

  function show() {
    parts.forEach(({ element, condition }) => {
      const shown = holds(condition, element.classList.contains('seven-doubt') ? written : answer);
      element.classList.toggle('seven-part--hidden', !shown);
      // what was typed stays in the page; it is only not sent while its question is not asked
      element.querySelectorAll('input, select, textarea').forEach((input) => { input.disabled = !shown; });
    });
    // whoever knows the answer is named only to somebody who does not
    form.querySelectorAll('.seven-unsure').forEach((box) => { box.hidden = answer(box.dataset.unsure) !== 'unknown'; });
    form.querySelectorAll('.seven-more').forEach((box) => {
      box.hidden = !box.querySelector('.seven-part:not(.seven-part--hidden)');
    });
  }

  form.addEventListener('change', (event) => {
    suggestible.filter((one) => one.box.contains(event.target)).forEach((one) => { one.answered = true; });
    draw();
  });
  draw();
}

document.querySelectorAll('form.seven-form').forEach(watch);

// What is typed is kept on the server as it is typed, and never in the browser.
const OFTEN = 20000;

// Whoever has signed in again in another tab goes on in this one; somebody else does not.
async function renew(address) {
  const answer = await fetch(address, { redirect: 'manual' });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const token = page.querySelector('input[name=_csrf]');
  if (!token || page.body.dataset.person !== document.body.dataset.person) return false;
  document.querySelectorAll('input[name=_csrf]').forEach((input) => { input.value = token.value; });
  return true;
}

function keep(form) {
  const all = form.dataset.draft.replace(/\/[^/]*$/, '');
  const line = form.querySelector('.seven-saved');
  let typed = false;
  let sending = false;
  let sent = false;
  let kept = '';

  function say(words) {
    if (line.textContent !== words) line.textContent = words;
  }

  function said() {
    return new URLSearchParams(new FormData(form));
  }

  function send(leaving) {
    return fetch(form.dataset.draft, { method: 'POST', body: said(), keepalive: leaving, redirect: 'manual' });
  }

  // To leave a box says "change" once more, and is no typing: whoever has gone away is not kept signed in by it.
  async function save(leaving) {
    const now = said().toString();
    if (!typed || sending || sent || now === kept) return;
    typed = false;
    sending = true;
    try {
      let answer = await send(leaving);
      if ((answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) && await renew(all)) {
        answer = await send(leaving);
      }
      if (answer.ok) {
        kept = now;
        say('Kept ' + await answer.text() + '. It has not been sent yet.');
      } else {
        typed = true;
        say(answer.status === 404 || answer.status === 409 ? 'This page is not open to you any more. Copy what you typed.'
          : 'You are signed out. Press the button of this page and sign in: what you typed is there again.');
      }
    } catch (unreachable) {
      typed = true;
      say('There is no connection. What you typed last is not kept yet: leave this page open.');
    } finally {
      sending = false;
    }
  }

  form.keepNow = () => save(true);
  ['input', 'change'].forEach((event) => form.addEventListener(event, () => { typed = true; }));
  form.addEventListener('submit', () => { sent = true; });
  setInterval(() => save(false), OFTEN);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(true); });
}

document.querySelectorAll('form[data-draft]').forEach(keep);

// Whoever leaves in a hurry leaves at once: nothing is seen, what was typed is kept, and this page is not in the way back.
document.querySelectorAll('.seven-exit').forEach((form) => form.addEventListener('submit', async (event) => {
  event.preventDefault();
  document.body.hidden = true;
  document.title = 'One moment';
  const body = new URLSearchParams(new FormData(form, event.submitter));
  await Promise.all(Array.from(document.querySelectorAll('form[data-draft]'), (typed) => typed.keepNow()));
  try {
    await fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: true });
  } finally {
    location.replace(form.dataset.left);
  }
}));

// What a link leads to may be folded away: it is opened, and is where one types on.
document.querySelectorAll('[data-change]').forEach((link) => link.addEventListener('click', () => {
  const box = document.getElementById(link.hash.slice(1));
  box?.closest('.seven-more')?.setAttribute('open', '');
  box?.focus();
}));

document.querySelectorAll('.seven-print').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

// on paper nothing is folded away
addEventListener('beforeprint', () => {
  document.querySelectorAll('main details:not([open]):not(.seven-ask)').forEach((box) => {
    box.open = true;
    addEventListener('afterprint', () => { box.open = false; }, { once: true });
  });
});

const problems = document.getElementById('problems');
if (problems) problems.focus();

document.querySelectorAll('[data-prevent-double-click]').forEach((button) => {
  // only once the page is on its way: a button that is off does not say which answer it was
  button.form.addEventListener('submit', () => { setTimeout(() => { button.disabled = true; }); });
});

// at the door nothing of an earlier session is left, whichever page kept it
if (location.pathname.endsWith('/sign-in')) {
  localStorage.clear();
  sessionStorage.clear();
}
