/* Asks the browser for a passkey when a form of its kind is sent, and sends what it signed along.
   Without passkeys the form stays hidden (at the door) or says so. */
(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form) return;
  const known = window.PublicKeyCredential;
  const can = known && known.parseCreationOptionsFromJSON && known.parseRequestOptionsFromJSON;
  const missing = document.querySelector("[data-passkey-missing]");
  form.hidden = !can;
  if (missing) missing.hidden = Boolean(can);
  if (!can) return;

  const asked = JSON.parse(form.dataset.asked);
  const ask = {
    create: () => navigator.credentials.create({ publicKey: known.parseCreationOptionsFromJSON(asked) }),
    get: () => navigator.credentials.get({ publicKey: known.parseRequestOptionsFromJSON(asked) }),
  }[form.dataset.passkey];

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    // What the person called off or the key refused is sent as nothing: the server says it in words.
    const signed = await ask().catch(() => null);
    form.elements.signed.value = signed ? JSON.stringify(signed) : "null";
    form.submit();
  });
})();
