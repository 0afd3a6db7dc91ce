// Two minutes before somebody is signed out the page says so, and how to stay. Nothing is kept in the browser.
'use strict';

const BEFORE = 120;
const WORDS = {
  idle: 'You will be signed out in two minutes, because nothing has been done here for a while.',
  long: 'You will be signed out in two minutes, because you signed in many hours ago. Save or send what you have: you can sign in again at once.',
  over: 'You are signed out now. What you typed stays on this page: press its button, sign in, and it stands there again. If others can see this screen, close the page.',
};

function watchTheEnd(box) {
  const words = box.querySelector('.seven-ending__words');
  const stay = box.querySelector('button');
  let why;
  let end;
  let asked = null;

  function told(answer) {
    const parts = answer.split(' ');
    why = parts[0];
    end = Date.now() + Number(parts[1]) * 1000;
  }

  function say(what) {
    if (words.textContent !== WORDS[what]) words.textContent = WORDS[what] || '';
    box.hidden = !what;
    stay.hidden = what !== 'idle';
  }

  function left() {
    return (end - Date.now()) / 1000;
  }

  async function ask(path, options) {
    try {
      const answer = await fetch(box.dataset.session + path, { redirect: 'manual', ...options });
      if (answer.ok) told(await answer.text());
      else if (answer.status === 401 || answer.type === 'opaqueredirect') end = Date.now();
    } catch (unreachable) {
      // what is known is what was told last
    }
  }

  // Another page of the same browser may have been used meanwhile. One question at a time is enough.
  async function askAgain() {
    asked ??= ask('', {}).finally(() => { asked = null; });
    await asked;
  }

  async function look() {
    const isNews = left() <= 0 ? words.textContent !== WORDS.over : left() <= BEFORE && box.hidden;
    if (isNews) await askAgain();
    if (left() <= 0) say('over');
    else say(left() <= BEFORE ? why : '');
  }

  stay.addEventListener('click', async () => {
    await asked; // an older answer must not come after this one
    const token = document.querySelector('input[name=_csrf]').value;
    await ask('/stay', { method: 'POST', body: new URLSearchParams({ _csrf: token }) });
    look();
  });
  told(box.dataset.ending);
  setInterval(look, 1000);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') look(); });
}

document.querySelectorAll('.seven-ending').forEach(watchTheEnd);
