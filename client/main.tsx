import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startLanguage } from './i18n.ts';
import { applyContrast } from './ui/useContrast.ts';

applyContrast();
const root = document.getElementById('app');
if (root === null) {
  throw new Error('index.html has no #app');
}
const drawn = createRoot(root);
startLanguage().then(() => {
  drawn.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
