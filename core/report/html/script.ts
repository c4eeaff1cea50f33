/** The little script of the report page: sorts a table by the column whose heading is pressed, and hides rows that do not match. Without it everything stays readable. */
export const SCRIPT = `
for (const table of document.querySelectorAll('table.sortable')) {
  for (const [at, head] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const falling = head.getAttribute('aria-sort') === 'ascending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
      const key = (row) => row.cells[at].dataset.key ?? row.cells[at].textContent.trim();
      const body = table.tBodies[0];
      body.append(...[...body.rows].sort((one, other) => (falling ? -1 : 1) * key(one).localeCompare(key(other), document.documentElement.lang, { numeric: true })));
    });
  }
}
for (const tools of document.querySelectorAll('.tools')) {
  tools.hidden = false;
  const rows = [...document.getElementById(tools.dataset.table).tBodies[0].rows];
  const [words, state] = [tools.querySelector('input'), tools.querySelector('select')];
  const filter = () => {
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(words.value.trim().toLowerCase()) || (state && state.value !== '' && row.dataset.state !== state.value);
  };
  tools.addEventListener('input', filter);
}
`;
