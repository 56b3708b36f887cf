export { bundle } from './bundle.ts';
export { DESCRIPTOR, dataPackage } from './data-package.ts';
export { MANIFEST, type Manifest } from './manifest.ts';
export { publicFigures, publicTables } from './public-data.ts';
export { type ReleaseIdentity, releaseIdentity } from './release-identity.ts';
export { openPackage, unpackedFiles } from './unpack.ts';
