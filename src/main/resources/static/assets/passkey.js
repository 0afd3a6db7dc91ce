// Asks the browser for a passkey, and lets the form carry what it says. Without this script the forms are not shown.
'use strict';

function bytes(text) {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

function said(credential, response) {
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    clientExtensionResults: {} });
}

async function make(options) {
  const known = options.excludeCredentials.map((one) => ({ type: 'public-key', id: bytes(one.id) }));
  const credential = await navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: known } });
  return said(credential, { clientDataJSON: text(credential.response.clientDataJSON),
    attestationObject: text(credential.response.attestationObject) });
}

async function show(options) {
  const credential = await navigator.credentials.get({ publicKey: { challenge: bytes(options.challenge),
    rpId: options.rpId, timeout: options.timeout, userVerification: options.userVerification } });
  return said(credential, { clientDataJSON: text(credential.response.clientDataJSON),
    authenticatorData: text(credential.response.authenticatorData), signature: text(credential.response.signature) });
}

function carry(form, options, ask) {
  if (!window.PublicKeyCredential) return;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    form.querySelector('[role=alert]').hidden = true;
    try {
      form.elements.credential.value = await ask(options);
      form.submit();
    } catch (none) {
      form.querySelector('[role=alert]').hidden = false;
    }
  });
}

document.querySelectorAll('[data-passkey-make]').forEach((form) => carry(form, JSON.parse(form.dataset.passkeyMake), make));
document.querySelectorAll('[data-passkey-show]').forEach((form) => carry(form, JSON.parse(form.dataset.passkeyShow), show));
