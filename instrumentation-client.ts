// Runs before the pages do.
import './components/live/old-browsers.ts';
