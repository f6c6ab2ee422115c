/* GEGL: a graph from buffer to buffer, of tiles in memory. */
#include <gegl.h>
#include "peer.h"

static const GeglRectangle WHOLE = { 0, 0, WIDTH, HEIGHT };
static GeglBuffer *a, *b, *out;
static const char *result_format;
static size_t pixel_bytes;
static double *matrix;

static GeglBuffer *buffer(const char *format, void *pixels) {
	GeglBuffer *made = gegl_buffer_new(&WHOLE, babl_format(format));
	if (pixels) gegl_buffer_set(made, &WHOLE, 0, babl_format(format), pixels, GEGL_AUTO_ROWSTRIDE);
	free(pixels);
	return made;
}

/* GEGL's own Lab is relative to D50, and its Oklab differs in some versions, so that the way back starts from what it made itself. */
static GeglBuffer *converted(GeglBuffer *from, const char *format) {
	GeglBuffer *made = buffer(format, NULL);
	gegl_buffer_copy(from, NULL, GEGL_ABYSS_NONE, made, NULL);
	return made;
}

static int is_pair(void) { return !strncmp(operation, "blend", 5) || is("mul") || is("soft"); }

static int begin(void) {
	gegl_init(NULL, NULL);
	g_object_set(gegl_config(), "threads", threads, "use-opencl", FALSE, "tile-cache-size", (guint64) 4 << 30, "swap", "RAM",
		"application-license", "GPL3", NULL);	/* of the channel mixer */
	result_format = is("exp16") ? "Y u16" : is("expf") ? "RGB float" : is("tolab") ? "CIE Lab float" : is("tooklab") ? "Oklab float" : "R'G'B' u8";
	pixel_bytes = babl_format_get_bytes_per_pixel(babl_format(result_format));
	a = is("exp16") ? buffer("Y u16", load("g.u16", 2 * PIXELS)) : is("expf") ? buffer("RGB float", load("light.f32", 12 * PIXELS)) : buffer("R'G'B' u8", load("a.rgb8", 3 * PIXELS));
	if (is_pair()) b = buffer("R'G'B' u8", load("b.rgb8", 3 * PIXELS));
	if (is("fromlab")) a = converted(a, "CIE Lab float");
	if (is("fromoklab")) a = converted(a, "Oklab float");
	matrix = load("temp.f64", 9 * sizeof(double));
	out = buffer(result_format, NULL);
	return 1;
}

static GeglNode *graph;

/* Numbers of one format taken for those of another. */
static GeglNode *cast(GeglNode *from, const char *format, const char *as) {
	GeglNode *node = gegl_node_new_child(graph, "operation", "gegl:cast-format", "input-format", babl_format(format), "output-format", babl_format(as), NULL);
	gegl_node_link(from, node);
	return node;
}

static GeglNode *source(GeglBuffer *from) {
	return gegl_node_new_child(graph, "operation", "gegl:buffer-source", "buffer", from, NULL);
}

static GeglNode *change(void) {
	if (!strncmp(operation, "exp", 3)) return gegl_node_new_child(graph, "operation", "gegl:exposure", "exposure", 0.7, NULL);
	if (!strncmp(operation, "blend", 5)) return gegl_node_new_child(graph, "operation", "gegl:mix", "ratio", 0.5, NULL);
	if (is("mul")) return gegl_node_new_child(graph, "operation", "gegl:multiply", NULL);
	if (is("soft")) return gegl_node_new_child(graph, "operation", "gegl:soft-light", "srgb", TRUE, NULL);
	if (is("temp")) return gegl_node_new_child(graph, "operation", "gegl:channel-mixer", "preserve-luminosity", FALSE, "rr-gain", matrix[0], "rg-gain", matrix[1], "rb-gain", matrix[2],
		"gr-gain", matrix[3], "gg-gain", matrix[4], "gb-gain", matrix[5], "br-gain", matrix[6], "bg-gain", matrix[7], "bb-gain", matrix[8], NULL);
	return gegl_node_new_child(graph, "operation", "gegl:nop", NULL);
}

static void run(void) {
	graph = gegl_node_new();
	g_object_set(graph, "cache-policy", GEGL_CACHE_POLICY_NEVER, NULL);
	const char *space = is("blendoklab") ? "Oklab float" : "R'G'B'A float", *light = is("blendoklab") ? "RGB float" : "RGBA float";
	int casts = is("blendoklab") || is("blendenc") || is("mul");
	GeglNode *from = source(a), *node = change();
	GeglNode *sink = gegl_node_new_child(graph, "operation", "gegl:write-buffer", "buffer", out, NULL);
	gegl_node_link(casts ? cast(from, space, light) : from, node);
	if (b) gegl_node_connect_to(casts ? cast(source(b), space, light) : source(b), "output", node, "aux");
	gegl_node_link(casts ? cast(node, light, space) : node, sink);
	gegl_node_process(sink);
	g_object_unref(graph);
}

static void write_result(FILE *file) {
	void *pixels = malloc(pixel_bytes * PIXELS);
	gegl_buffer_get(out, &WHOLE, 1, babl_format(result_format), pixels, GEGL_AUTO_ROWSTRIDE, GEGL_ABYSS_NONE);
	fwrite(pixels, pixel_bytes, PIXELS, file);
	free(pixels);
}
