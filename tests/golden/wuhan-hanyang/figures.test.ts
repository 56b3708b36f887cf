import { holdForDistrict } from '#tests/support/district-rules.ts';
import { budget, given } from './report.ts';

holdForDistrict('汉阳', { given, budget });
