/** The one page: the notes and a form for another one. */
export function notesPage(notes) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Notes</title>
<h1>Notes</h1>
<form method="post" action="/notes">
  <input name="text" maxlength="1000" required autofocus aria-label="A note">
  <button>Add</button>
</form>
<ul>
${notes.map((note) => `  <li>${escapeHtml(note)}</li>`).join('\n')}
</ul>
</html>
`;
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}
