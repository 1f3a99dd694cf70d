// cdk8s: a chart an environment, a construct a service, an ApiObject an object. usage: node cdk8s.mjs   in a folder with shop.json and cdk8s in reach
/* oxlint-disable no-new -- a construct adds itself to its scope when it is made: cdk8s has no other way */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { objectsOf } from './objects.mjs';

const require = createRequire(join(process.cwd(), 'shop.json'));
const { ApiObject, App, Chart, YamlOutputType } = require('cdk8s');
const { Construct } = require('constructs');

class Service extends Construct {
  constructor(scope, service, environment, shop) {
    super(scope, service.name);
    for (const object of objectsOf(service, environment, shop)) new ApiObject(this, object.kind.toLowerCase(), object);
  }
}

class Environment extends Chart {
  constructor(scope, environment, shop) {
    super(scope, environment.name);
    for (const service of shop.services) new Service(this, service, environment, shop);
  }
}

const shop = JSON.parse(readFileSync('shop.json', 'utf8'));
const app = new App({ yamlOutputType: YamlOutputType.FILE_PER_CHART, outdir: 'out' });
for (const environment of shop.environments) new Environment(app, environment, shop);
app.synth();
