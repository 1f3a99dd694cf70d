// What other editors of such files lost or could not do, by the reports of their users.
import { expect, test } from 'vitest';
import { edited, type Change } from './table.ts';

const cases: [url: string, file: string, before: string, changes: Change[], after: string][] = [
  [
    // Comments of a table that is changed.
    'https://github.com/rust-lang/cargo/issues/10850',
    'platform.config.toml',
    '[dependencies.your-face]\nversion="99999.0.0"  # Hello world\nfeatures=["eyes"]  # Goodbye moon\n',
    [['dependencies.your-face.features', '+', 'nose']],
    '[dependencies.your-face]\nversion="99999.0.0"  # Hello world\nfeatures=["eyes", "nose"]  # Goodbye moon\n',
  ],
  [
    // Comments among dotted keys, once each.
    'https://github.com/rust-lang/cargo/pull/13402',
    'platform.config.toml',
    '[lints]\nrust.a = "deny"\n\nrust.b = "warn"\n# rust.c = "warn"\n\nclippy.d = "warn"\n',
    [['lints.clippy.e', 'warn'], ['lints.rust.f', 'warn']],
    '[lints]\nrust.a = "deny"\n\nrust.b = "warn"\nrust.f = "warn"\n# rust.c = "warn"\n\nclippy.d = "warn"\nclippy.e = "warn"\n',
  ],
  [
    // A comment above a table to which the first line is added.
    'https://github.com/killercup/cargo-edit/issues/520',
    'platform.config.toml',
    '[package]\nname = "demo"\nedition = "2018"\n\n# See more keys and their definitions\n\n[dependencies]\n',
    [['dependencies.reqwest', '0.11.4']],
    '[package]\nname = "demo"\nedition = "2018"\n\n# See more keys and their definitions\n\n[dependencies]\nreqwest = "0.11.4"\n',
  ],
  [
    // The marks around texts, the order of keys.
    'https://github.com/killercup/cargo-edit/issues/15',
    'platform.config.toml',
    "b = 'x'\na = 'y'\n",
    [['b', 'C:\\z']],
    "b = 'C:\\z'\na = 'y'\n",
  ],
  [
    // A model that is a constant, exported below.
    'https://github.com/getsentry/sentry-wizard/issues/362',
    'platform.config.mjs',
    'const config = {\n  plugins: [1]\n}\nexport default config;\n',
    [['plugins', '+', 2]],
    'const config = {\n  plugins: [1, 2]\n}\nexport default config;\n',
  ],
];

test.each(cases)('%s', async (_, file, before, changes, after) => {
  expect(await edited(file, before, changes)).toBe(after);
});
