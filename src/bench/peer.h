/* A program that is timed in turn with others; peer.py has the words that they exchange. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WIDTH = 6000, HEIGHT = 4000 };
static const size_t PIXELS = (size_t) WIDTH * HEIGHT;
static const double GAIN = 1.6245047927124710;	/* 2^0.7 */

static const char *operation, *folder;
static int threads;

/* What a program has: whether it knows the operation, having read the images; one run; and its result. */
static int begin(void);
static void run(void);
static void write_result(FILE *file);

static int is(const char *name) { return !strcmp(operation, name); }

static void fail(const char *what) { fprintf(stderr, "%s\n", what); exit(1); }

static void *load(const char *name, size_t bytes) {
	char path[4096];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "rb");
	void *data = malloc(bytes);
	if (!file || fread(data, 1, bytes, file) != bytes) fail(path);
	fclose(file);
	return data;
}

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

int main(int argc, char **argv) {
	if (argc != 4) fail("operation threads folder");
	operation = argv[1];
	threads = atoi(argv[2]);
	folder = argv[3];
	setvbuf(stdout, NULL, _IOLBF, 0);
	if (!begin()) { puts("NA"); return 0; }
	puts("READY");
	char line[4096];
	while (fgets(line, sizeof line, stdin)) {
		line[strcspn(line, "\n")] = 0;
		if (!strcmp(line, "GO")) {
			double start = now();
			run();
			printf("MS %.3f\n", now() - start);
		}
		else if (!strncmp(line, "DUMP ", 5)) {
			FILE *file = fopen(line + 5, "wb");
			if (!file) fail(line + 5);
			write_result(file);
			fclose(file);
			puts("OK");
		}
		else break;
	}
	return 0;
}
