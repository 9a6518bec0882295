// Starts the side panel.
import { render } from 'preact';
import { App } from './app.tsx';

document.documentElement.lang = 'pt-BR';
const place = document.getElementById('app');
if (place) render(<App />, place);
