/** What is used here of the validator that Frictionless Data publishes; it has no types of its own. */
declare module 'datapackage' {
  type Resource = { name: string; read(options: { relations: boolean }): Promise<unknown[]> };
  type Package = { valid: boolean; errors: Error[]; resources: Resource[] };
  const datapackage: { Package: { load(descriptor: string): Promise<Package> } };
  export default datapackage;
}
