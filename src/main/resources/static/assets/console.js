// What a page can do better with a script; every page works without it.
(() => {
  const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });

  document.addEventListener('click', (event) => {
    const copy = event.target.closest('[data-copy]');
    if (!copy || !navigator.clipboard) return;
    navigator.clipboard.writeText(copy.dataset.copy).then(() => {
      copy.classList.add('copied');
      setTimeout(() => copy.classList.remove('copied'), 1500);
    });
  });

  document.addEventListener('mouseover', (event) => {
    const time = event.target.closest('time[datetime]');
    if (!time || time.dataset.local) return;
    time.dataset.local = 'yes';
    time.title = local.format(new Date(time.dateTime)) + '\n' + time.title;
  });

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.matches('input, textarea, select');
    if (event.key === 'Escape') document.querySelectorAll('details.act[open]').forEach((it) => it.removeAttribute('open'));
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      document.querySelector('.find input')?.focus();
    }
  });

  const open = () => document.querySelector(`details.act${location.hash || '#none'}`)?.setAttribute('open', '');
  addEventListener('hashchange', open);
  open();
})();
