/* libvips: pipelines from memory to memory. */
#include <vips/vips.h>
#include "peer.h"

static VipsImage *a, *b;
static void *result;
static size_t result_bytes;
static double *matrix;

static VipsImage *image(const char *file, int bands, VipsBandFormat format, VipsInterpretation interpretation) {
	size_t bytes = PIXELS * bands * vips_format_sizeof(format);
	VipsImage *made = vips_image_new_from_memory(load(file, bytes), bytes, WIDTH, HEIGHT, bands, format), *copy;
	if (vips_copy(made, &copy, "interpretation", interpretation, NULL)) vips_error_exit("image");
	return copy;
}

static int begin(void) {
	static const char *known[] = { "exp8", "exp16", "expf", "temp", "blendenc", "blendlin", "mul", "soft", "tolab", "fromlab" };
	int knows = 0;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		knows |= is(known[i]);
	if (!knows) return 0;
	if (vips_init("peer")) vips_error_exit("init");
	vips_concurrency_set(threads);
	vips_cache_set_max(0);
	matrix = load("temp.f64", 9 * sizeof(double));
	a = is("exp16") ? image("g.u16", 1, VIPS_FORMAT_USHORT, VIPS_INTERPRETATION_GREY16)
		: is("expf") ? image("light.f32", 3, VIPS_FORMAT_FLOAT, VIPS_INTERPRETATION_scRGB)
		: is("fromlab") ? image("lab.f32", 3, VIPS_FORMAT_FLOAT, VIPS_INTERPRETATION_LAB)
		: image("a.rgb8", 3, VIPS_FORMAT_UCHAR, VIPS_INTERPRETATION_sRGB);
	b = image("b.rgb8", 3, VIPS_FORMAT_UCHAR, VIPS_INTERPRETATION_sRGB);
	return 1;
}

/* The images of a pipeline, which are let go together. */
static VipsImage *step[16];
static int steps;

static VipsImage *done(int error) {
	if (error) vips_error_exit("%s", operation);
	return step[steps++];
}

static VipsImage *in(VipsImage *i, VipsInterpretation space) { return done(vips_colourspace(i, &step[steps], space, NULL)); }
static VipsImage *light(VipsImage *i) { return in(i, VIPS_INTERPRETATION_scRGB); }
static VipsImage *code(VipsImage *i) { return in(i, VIPS_INTERPRETATION_sRGB); }
static VipsImage *scaled(VipsImage *i, double gain, double offset) { return done(vips_linear1(i, &step[steps], gain, offset, NULL)); }
static VipsImage *bytes(VipsImage *i, double gain) { return done(vips_linear1(i, &step[steps], gain, 0.5, "uchar", TRUE, NULL)); }
static VipsImage *shorts(VipsImage *i) { return done(vips_cast_ushort(i, &step[steps], NULL)); }
static VipsImage *mixed(VipsImage *i, VipsImage *m) { return done(vips_recomb(i, &step[steps], m, NULL)); }
static VipsImage *sum(VipsImage *i, VipsImage *j) { return done(vips_add(i, j, &step[steps], NULL)); }

static VipsImage *soft_light(void) {
	VipsImage *both = done(vips_composite2(a, b, &step[steps], VIPS_BLEND_MODE_SOFT_LIGHT, "compositing_space", VIPS_INTERPRETATION_sRGB, NULL));
	return bytes(done(vips_extract_band(both, &step[steps], 0, "n", 3, NULL)), 1);
}

static VipsImage *temperature(void) {
	step[steps] = vips_image_new_matrix_from_array(3, 3, matrix, 9);
	VipsImage *m = done(!step[steps]);
	return code(mixed(light(a), m));
}

static VipsImage *pipeline(void) {
	if (is("expf")) return scaled(a, GAIN, 0);
	if (is("exp16")) return shorts(scaled(a, GAIN, 0.5));
	if (is("exp8")) return code(scaled(light(a), GAIN, 0));
	if (is("temp")) return temperature();
	if (is("blendenc")) return bytes(sum(a, b), 0.5);
	if (is("blendlin")) return code(scaled(sum(light(a), light(b)), 0.5, 0));
	if (is("mul")) return bytes(done(vips_multiply(a, b, &step[steps], NULL)), 1 / 255.0);
	if (is("soft")) return soft_light();
	return is("tolab") ? in(a, VIPS_INTERPRETATION_LAB) : code(a);
}

static void run(void) {
	g_free(result);
	steps = 0;
	result = vips_image_write_to_memory(pipeline(), &result_bytes);
	if (!result) vips_error_exit("%s", operation);
	while (steps > 0)
		g_object_unref(step[--steps]);
}

static void write_result(FILE *file) { fwrite(result, 1, result_bytes, file); }
