// Before the first paint, so that a light page never flashes dark: the same rule as src/ui's theme switch.
{
  const chosen = localStorage.getItem('melograph.theme');
  const light = matchMedia('(prefers-color-scheme: light)').matches;
  document.documentElement.dataset.theme = chosen === 'dark' || chosen === 'light' ? chosen : light ? 'light' : 'dark';
}
