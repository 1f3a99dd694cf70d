import { createApp } from './app.js';
import { createNotes } from './notes.js';

const server = createApp(createNotes(process.env.API_URL ?? 'http://localhost:4000'));

server.listen(Number(process.env.PORT ?? 3000), () => console.log('web listens on', server.address()));

// Requests under way are answered; then nothing keeps the process alive.
process.once('SIGTERM', () => server.close());
