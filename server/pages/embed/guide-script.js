// Copies the code on /embed/bygg, and tells of the events on /embed/demo. Both pages do without it.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const code = document.getElementById(button.dataset.copy);
  const said = document.getElementById('kopiert');
  button.hidden = false;
  button.addEventListener('click', async () => {
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
    } catch {
      document.execCommand('copy');
    }
    said.textContent = button.dataset.copied;
  });
}

const log = document.querySelector('[data-event-log]');
for (const type of ['klar', 'hoyde', 'plan-valgt', 'innspill-sendt', 'feil']) {
  document.addEventListener(`allmenning:${type}`, ({ detail }) => {
    if (log) log.textContent = `allmenning:${type} ${JSON.stringify(detail ?? {})}`;
  });
}
