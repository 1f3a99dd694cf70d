import { createApp } from './app.js';
import { createRedis } from './redis.js';

const redis = createRedis(process.env.REDIS_URL ?? 'redis://localhost:6379');
const server = createApp(redis);

server.listen(Number(process.env.PORT ?? 4000), () => console.log('api listens on', server.address()));

// Requests under way are answered first; only then is Redis let go.
process.once('SIGTERM', () => server.close(() => redis.close()));
