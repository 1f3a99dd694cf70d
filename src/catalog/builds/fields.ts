// What the options of builds may be: their text reaches shell commands, COPY and ignore files, so only plain names are let in.
import * as z from 'zod';

/** https://www.debian.org/doc/debian-policy/ch-controlfields.html#source */
export const debianPackage: z.ZodType = z.string().regex(/^[a-z0-9][a-z0-9+.-]+$/, 'must be the name of a Debian package such as "libssl-dev"');

/** https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field */
export const cargoName: z.ZodType = z.string().regex(/^[A-Za-z_][\w-]*$/, 'must be a name that Cargo knows: letters, digits, "-" and "_"');

/** https://doc.rust-lang.org/cargo/reference/features.html#the-features-section */
export const cargoFeature: z.ZodType = z.string().regex(/^[\w+][\w+.-]*$/, 'must be the name of a feature of the package');

/** Text and not a number, since 1.90 as a number is 1.9. */
export const rustVersion: z.ZodType = z.string().regex(/^\d+\.\d+(?:\.\d+)?$/, 'must be text such as "1.95.0"');
export const crateVersion: z.ZodType = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be an exact version such as "0.9.0"');
export const nodeVersion: z.ZodType = z.union([
  z.number().int().min(1),
  z.string().regex(/^\d+(?:\.\d+){0,2}$/, 'must be a version of Node such as 22 or "22.23.1"'),
]);

/** https://docs.npmjs.com/cli/configuring-npm/package-json#name */
export const npmName: z.ZodType = z.string().regex(/^(?:@[a-z0-9~][\w.~-]*\/)?[a-z0-9~][\w.~-]*$/, 'must be the name of an npm package such as "@shop/web"');
export const npmScript: z.ZodType = z.string().regex(/^\w[\w.:-]*$/, 'must be the name of an npm script such as "build"');

/** A path without the signs to which COPY, ignore files or a shell give a meaning. */
export const plainPath: z.ZodType = z
  .string()
  .regex(/^(?![/-])(?!.*(?:^|\/)\.\.(?:\/|$))[\w@+./-]+$/, 'must be a path below the folder, without "..", of letters, digits, "_", "-", "+", "@" and "."');
