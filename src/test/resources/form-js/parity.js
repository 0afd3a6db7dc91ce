// form-js begins an id with its own name for the form, and may number the options after it
function drawn(id) {
  const named = new RegExp(`-${id}(-|$)`);
  return [...document.querySelectorAll(`[id*="-${id}"]`)].some((one) => named.test(one.id));
}

// Puts answers into a form as form-js draws it, and says what it shows and what it
// refuses, and what the script of our own page shows of the same answers.
async function parity(file, tries, conditions) {
  const schema = JSON.parse(file);
  const asked = schema.components.filter((one) => one.key);
  const found = [];
  for (const given of tries) {
    const form = new FormViewer.Form({ container: document.getElementById('form') });
    await form.importSchema(schema, given);
    const shown = asked.filter((one) => drawn(one.id));
    // a field is checked once form-js has taken note of it, which is after it is drawn
    const known = form.get('formFieldInstanceRegistry');
    for (let frame = 0; frame < 30 && known.getAll().filter((one) => asked.some((field) => field.id === one.id)).length
        < shown.length; frame++) {
      await new Promise(requestAnimationFrame);
    }
    const errors = form.validate();
    found.push({
      shown: shown.map((one) => one.key).sort(),
      ours: conditions.filter(([, shownIf]) => holds(JSON.parse(shownIf), (key) => given[key])).map(([key]) => key).sort(),
      refused: shown.filter((one) => errors[one.id] && errors[one.id].length).map((one) => one.key).sort()
    });
    form.destroy();
  }
  return found;
}
