/** Claim status codes 200 to 399; how to read flag `i`: status-0-199.ts. Format: table.ts. */
export const STATUS_200_399 = `
200|missing-invalid-info|i|Day the equipment was given back.
201|missing-invalid-info|i|Day an earlier dental appliance was placed.
202|missing-invalid-info|i|Dental replacement: day of the earlier one and why it was replaced.
203|missing-invalid-info|i|Day the dental appliance was placed.
204|missing-invalid-info|i|Root canal: day it was opened and day it was finished.
205|missing-invalid-info|i|Days of any earlier root canal treatment.
206|missing-invalid-info|i|Latest curettage, root planing or gum surgery: its day.
207|missing-invalid-info|i|Days of the dental impression and of seating.
208|missing-invalid-info|i|Day of the latest pacemaker implant.
209|missing-invalid-info|i|Day the pacemaker's battery was last changed.
210|missing-invalid-info|i|Day of the latest x-ray.
211|missing-invalid-info|i|Days on which the patient was trained for dialysis.
212|missing-invalid-info|i|Day of the last regular dialysis.
213|missing-invalid-info|i|Day of the first regular dialysis.
214|missing-invalid-info|i|Day the order, prescription or referral was first written.
215|missing-invalid-info|i|Day the tooth was pulled or came out.
216|missing-invalid-info|i|Details of the drug.
217|missing-invalid-info|i|The drug's name, its strength and its form.
218|coding-bundling|i|National drug code (NDC).
219|missing-invalid-info|i|Number of the prescription.
220|coding-bundling|i,x2011-07-01|Drug product number; later reported as 218.
221|missing-invalid-info|i,x2012-01-01|How many days the drug lasts and its dose.
222|coding-bundling|i|Drug units dispensed and average wholesale price.
223|missing-invalid-info|i|How the drug or myelogram was given.
224|missing-invalid-info|i|Where in the body the joint was injected.
225|missing-invalid-info|i|The place on the body.
226|missing-invalid-info|i|Which joint was injected.
227|missing-invalid-info|i|Details of the hospital.
228|coding-bundling|i|Type of bill on the UB claim.
229|missing-invalid-info|i|Admission source: where the patient came from.
230|missing-invalid-info|i|Hour of admission.
231|missing-invalid-info|i|Admission type, such as emergency or elective.
232|coding-bundling|i|Diagnosis at admission.
233|missing-invalid-info|i|Hour of discharge.
234|missing-invalid-info|i|Discharge status: where the patient went.
235|coding-bundling|i|How many units of blood were given.
236|coding-bundling|i|How many units of blood were replaced.
237|coding-bundling|i|How many units of blood fall under the deductible.
238|missing-invalid-info||Mother and baby have to be billed on claims of their own.
239|missing-invalid-info|i|Details of the dental work.
240|missing-invalid-info|i|Which tooth surfaces.
241|missing-invalid-info|i|Which teeth are gone, in both jaws.
242|missing-invalid-info|i|Which teeth, surfaces or quadrants.
243|missing-invalid-info|i|How many months of dental treatment are left.
244|missing-invalid-info|i|Which tooth, by number or letter.
245|missing-invalid-info|i|Which quadrant or arch of the mouth.
246|missing-invalid-info|i|Orthodontics: full fee, first appliance fee, monthly fee and duration.
247|missing-invalid-info|i|Details of the service line.
248|third-party-liability|i,x2012-01-01|The accident: when, in which state, what happened and why.
249|coding-bundling|i|Place of service code.
250|coding-bundling|i|Type of service code.
251|missing-invalid-info|i|Anesthesia time in minutes.
252|prior-authorization|i|Authorization or certification number given by the party.
253|coding-bundling|i,x1997-02-28|Procedure or revenue code; later reported as 454 or 455.
254|coding-bundling|i|Main (first) diagnosis code.
255|coding-bundling|i|Diagnosis code on the claim.
256|coding-bundling|i|DRG.
257|coding-bundling|i|Psychiatric (DSM-III-R) code of the service.
258|coding-bundling|i|Days or units billed with the procedure or revenue code.
259|missing-invalid-info|i|How often the service was given.
260|medical-necessity|i|For how long, and from when, it is medically necessary.
261|missing-invalid-info|i|Obesity figures, such as weight and BMI.
262|missing-invalid-info|i|For which operation the anesthesia was.
263|missing-invalid-info|i|How long the service took.
264|missing-invalid-info|i|Respiratory support: liters a minute and hours a day.
265|missing-invalid-info|i|How many lesions were cut out.
266|missing-invalid-info|i|Ambulance: where it started and where it went.
267|missing-invalid-info|i|Ambulance: miles with the patient aboard.
268|missing-invalid-info|i|Where the equipment is used.
269|missing-invalid-info|i|How long or large the wound or tumor was.
270|missing-invalid-info|i|Which level of the spine is subluxated.
271|missing-invalid-info|i|How many segments of the spine.
272|missing-invalid-info|i|Rented oxygen system: its contents.
273|missing-invalid-info|i|The patient's weight.
274|missing-invalid-info|i|The patient's height.
275|missing-invalid-info|i|The claim as a whole.
276|documentation-requested|i|A UB-04 or CMS-1500 form.
277|documentation-requested|i|The claim on paper.
278|documentation-requested|i,x2011-11-01|A claim form with a signature.
279|documentation-requested||The payer wants each charge listed singly.
280|documentation-requested|i,x2011-11-01|The provider's bill with each charge listed.
281|documentation-requested|i|The hospital claim of the same confinement.
282|documentation-requested|i|The prescription (a copy).
283|coordination-of-benefits||The payer needs Medicare entitlement data to tell who pays first.
284|coordination-of-benefits|i|The patient's Medicare card (a copy).
285|coordination-of-benefits|i,x2011-11-01|EOBs or payment vouchers.
286|coordination-of-benefits|i|The EOB or payment data of another payer.
287|medical-necessity|i|Why the service was medically necessary.
288|missing-invalid-info|i|Charges that the hospital added later.
289|medical-necessity|i,x2011-11-01|Why discharge came late.
290|documentation-requested|i|Whether the condition existed before coverage.
291|documentation-requested|i|Why the pregnancy was ended.
292|documentation-requested|i|What the family conference or therapy was for.
293|documentation-requested|i|Why physical therapy was given.
294|documentation-requested|i|Documents that support the claim.
295|documentation-requested|i|The attending doctor's report.
296|documentation-requested|i|Nursing notes.
297|documentation-requested|i|Clinical notes or medical report.
298|documentation-requested|i|The surgeon's operative note.
299|documentation-requested|i|The emergency department's notes.
300|documentation-requested|i|Laboratory or other test results.
301|documentation-requested|i|Report of the MRI.
302|documentation-requested|x1997-01-31|Lab notes are now 300, pathology notes 311.
303|documentation-requested|i,x1997-02-28|Notes of physical therapy.
304|documentation-requested|i,x2011-11-01|Reports on the service.
305|documentation-requested|i|X-ray or imaging report with the reading.
306|documentation-requested|i|A full description of what was done.
307|documentation-requested|i|Gum disease: written account with pocket depths.
308|documentation-requested|i|The summary written at discharge.
309|documentation-requested|x1997-01-31|Said the same as 299, emergency notes.
310|documentation-requested|i|Progress notes of the half year before the statement.
311|documentation-requested|i|Pathologist's report.
312|documentation-requested|i|The patient's tooth chart.
313|documentation-requested|i|Details of the bridge.
314|documentation-requested|i|Dentist's records of this service.
315|documentation-requested|i|What was done for the gums before.
316|documentation-requested|i|The patient's whole medical history.
317|documentation-requested|i,x2011-11-01|The patient's chart.
318|documentation-requested|i|The x-rays themselves.
319|documentation-requested|i|X-rays or photos from before and after surgery.
320|documentation-requested|i|Dental casts (study models).
321|documentation-requested|i,x2011-07-01|Dental x-rays or casts; later 318 and 320.
322|documentation-requested|i|Full-mouth x-rays taken lately.
323|documentation-requested|i|Casts, x-rays, a written account, or several of these.
324|documentation-requested|i|A late x-ray of the treated area, a written account, or both.
325|documentation-requested|i|Late full-mouth x-rays, a written account, or both.
326|documentation-requested|i|Invoice for acquiring the transplant (a copy).
327|documentation-requested|i|Gum disease: case type, late pocket depths and a written account.
328|documentation-requested|i,x1997-02-28|Notes of speech therapy.
329|documentation-requested|i|Notes on exercises.
330|documentation-requested|i|Notes of occupational therapy.
331|documentation-requested|i|The history and physical (H&P).
332|prior-authorization|i,x2008-01-01|Authorization with the dates that it covers; later reported as 252.
333|missing-invalid-info|i|The patient's consent to release information.
334|documentation-requested|i|Certificate for oxygen.
335|documentation-requested|i|Certificate for medical equipment.
336|documentation-requested|i|Certificate for chiropractic care.
337|documentation-requested|i|Certificate or other papers on the ambulance trip.
338|documentation-requested|i,x1997-02-28|Certificate for home health.
339|documentation-requested|i|Certificate for tube or intravenous feeding.
340|documentation-requested|i|Certificate for the pacemaker.
341|documentation-requested|i|Certificate for private nursing.
342|documentation-requested|i|Certificate for foot care.
343|provider-enrollment|i|Proof that the surgical facility has state license and Medicare approval.
344|provider-enrollment|i|Proof that Medicare Part B has approved the physical therapy provider.
345|documentation-requested|i|The plan of treatment for the service or diagnosis.
346|documentation-requested|i|What treatment is planned for the coming half year.
347|documentation-requested|x1997-01-31|Treatment plans are now 345, prescriptions 282.
348|documentation-requested|i,x2008-01-01|The chiropractor's plan.
349|documentation-requested|i,x1997-02-28|The psychiatric plan.
350|documentation-requested|i,x1997-02-28|The speech therapist's plan.
351|documentation-requested|i,x1997-02-28|The physical or occupational therapist's plan.
352|documentation-requested|i|How long the planned treatment runs.
353|documentation-requested|i|The orthodontist's plan.
354|documentation-requested|i|How the other missing teeth are to be replaced.
355|other|i,x2011-11-01|Whether the claim was paid.
356|missing-invalid-info|i,x2011-11-01|Whether blood was given.
357|missing-invalid-info|i,x2011-11-01|Whether the blood was or will be replaced.
358|missing-invalid-info|i,x2011-07-01|Whether you accept assignment; later reported as 589.
359|missing-invalid-info|i,x2011-07-01|Whether a signed release of information is kept; later reported as 333.
360|missing-invalid-info|i|The mark that benefits are assigned to the provider.
361|coordination-of-benefits|i,x2011-11-01|Whether the patient has another insurance.
362|coordination-of-benefits|i,x2011-11-01|Whether the dental patient has medical coverage too.
363|third-party-liability||Workers' compensation may be liable.
364|third-party-liability|i|Whether it has to do with the patient's work.
365|third-party-liability|i|Whether an accident led to the service.
366|third-party-liability|i|Whether a car accident caused the injury.
367|missing-invalid-info|i,x2011-11-01|Whether the condition is new or has come back.
368|missing-invalid-info|i,x2011-11-01|Whether the facility has an MD or DO on its staff.
369|medical-necessity|i,x2011-11-01|Whether the patient could do with an ordinary bed.
370|medical-necessity|i,x2011-11-01|Whether the patient can work the bed's controls.
371|medical-necessity|i,x2011-11-01|Whether the patient can leave the room.
372|medical-necessity|i,x2011-11-01|Whether the patient can leave the bed.
373|missing-invalid-info|i,x2011-11-01|Whether the patient is a diabetic on insulin.
374|missing-invalid-info|i|Whether the lenses follow a cataract operation.
375|missing-invalid-info|i|Whether the eyes were refracted.
376|missing-invalid-info|i,x2011-11-01|Whether the ambulance charge is for both ways.
377|missing-invalid-info|i,x2011-11-01|Whether the equipment was new or used when bought.
378|missing-invalid-info|i,x2011-11-01|Whether the pacemaker stays or is temporary.
379|missing-invalid-info|i,x2011-11-01|Whether a physician supervised the services.
380|missing-invalid-info|i|Who directed or supervised the nurse anesthetist.
381|missing-invalid-info|i,x2011-11-01|Whether the drug is a generic.
382|missing-invalid-info|i|Whether the prescriber allowed a generic or asked for the brand.
383|missing-invalid-info|i|Whether the nerve block was for surgery or against pain.
384|missing-invalid-info|i|Whether the crown, inlay or prosthesis is the first or replaces one.
385|missing-invalid-info|i|Whether the appliance is upper or lower, and fixed or removable.
386|missing-invalid-info|i|Whether, and what for, treatment is orthodontic.
387|missing-invalid-info|i|Day on which the party last examined the patient.
388|missing-invalid-info|i|Day from which you took over care after surgery.
389|missing-invalid-info|i|Day on which you handed over care after surgery.
390|missing-invalid-info|i|Day of the latest event that made the service necessary.
391|missing-invalid-info|i|Days of dialysis.
392|missing-invalid-info|i,x2011-11-01|Days of blood transfusion.
393|missing-invalid-info|i,x2011-11-01|Day of the pacemaker check before this one.
394|missing-invalid-info|i|Latest hospital stay that has to do with the service.
395|missing-invalid-info|i|Day the party signed the certificate or its renewal.
396|missing-invalid-info|i|Day dialysis at home started.
397|missing-invalid-info|i|Day the illness began or flared up.
398|documentation-requested|i|Result of the visual field test.
399|documentation-requested|i,x2011-11-01|Reports of earlier tests for this service, with their days.
`;
