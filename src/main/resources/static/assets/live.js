// How old the page is, and whether there is news. A list never moves under the hand: news is announced, and shown when asked for.
(() => {
  const updated = document.getElementById('updated');
  const live = document.getElementById('live');
  if (!updated || !live) return;
  let isOn = localStorage.getItem('live') !== 'off';

  const age = (from) => {
    const seconds = Math.max(0, Math.round((Date.now() - from) / 1000));
    if (seconds < 60) return seconds + ' s ago';
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? minutes + ' min ago' : Math.floor(minutes / 60) + ' h ago';
  };
  const tell = () => { updated.textContent = age(new Date(updated.dateTime)); };
  const show = () => {
    live.textContent = isOn ? 'Live' : 'Paused';
    live.setAttribute('aria-pressed', String(isOn));
    live.title = isOn ? 'Looks for news by itself; click to pause' : 'Click to look for news again';
  };

  live.hidden = !document.querySelector('[data-news]');
  live.addEventListener('click', () => {
    isOn = !isOn;
    localStorage.setItem('live', isOn ? 'on' : 'off');
    show();
  });
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    const isNews = event.target.matches('[data-news]');
    if (isNews && (!isOn || document.hidden)) event.preventDefault();
  });
  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id === 'list') updated.dateTime = new Date().toISOString();
  });
  document.addEventListener('click', (event) => {
    const shown = event.target.closest('[data-show]');
    if (!shown) return;
    event.preventDefault();
    const url = new URL(location.href);
    url.searchParams.delete('after');
    location.assign(url.pathname + url.search);
  });
  show();
  tell();
  setInterval(tell, 5000);
})();
