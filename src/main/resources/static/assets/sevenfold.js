// Shows a question only where it is asked. Without this script every question is there and the server sorts it out.
'use strict';

document.documentElement.classList.add('js-on');

function holds(condition, answer) {
  if (condition === true) return true;
  if (condition.is) return answer(condition.is[0]) === condition.is[1];
  if (condition.not !== undefined) return !holds(condition.not, answer);
  if (condition.and) return condition.and.every((one) => holds(one, answer));
  return condition.or.some((one) => holds(one, answer));
}

function watch(form) {
  const facts = JSON.parse(form.dataset.facts || '{}');
  const parts = Array.from(form.querySelectorAll('[data-condition]'))
    .map((element) => ({ element, condition: JSON.parse(element.dataset.condition) }));

  function answer(key) {
    const field = form.elements.namedItem(key);
    if (!field) return facts[key] === undefined ? null : facts[key];
    const first = field instanceof RadioNodeList ? field[0] : field;
    return first.disabled ? null : field.value || null;
  }

  function draw() {
    parts.forEach(({ element, condition }) => {
      const shown = holds(condition, answer);
      element.classList.toggle('seven-part--hidden', !shown);
      // what was typed stays in the page; it is only not sent while its question is not asked
      element.querySelectorAll('input, select, textarea').forEach((input) => { input.disabled = !shown; });
    });
  }

  form.addEventListener('change', draw);
  draw();
}

document.querySelectorAll('form.seven-form').forEach(watch);

document.querySelectorAll('.seven-print').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

const problems = document.getElementById('problems');
if (problems) problems.focus();

document.querySelectorAll('[data-prevent-double-click]').forEach((button) => {
  button.form.addEventListener('submit', () => { button.disabled = true; });
});

// at the door nothing of an earlier session is left, whichever page kept it
if (location.pathname.endsWith('/sign-in')) {
  localStorage.clear();
  sessionStorage.clear();
}
