// What pages can do beyond what they do without JavaScript.

// A row or column copied from a spreadsheet fills the fields from the one it is pasted into.
document.addEventListener("paste", (event) => {
  const field = event.target;
  const sheet = field instanceof HTMLInputElement && field.closest(".sheet");
  const text = sheet && event.clipboardData ? event.clipboardData.getData("text/plain").trim() : "";
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const fields = [...sheet.querySelectorAll("input[inputmode=decimal]")];
  const first = fields.indexOf(field);
  text.split(/[\t\n]/).forEach((value, i) => {
    if (fields[first + i]) fields[first + i].value = value.trim();
  });
});
