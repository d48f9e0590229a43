/* What a power cut would leave of the folder DISK, kept in the folder SHADOW: after each successful fsync or fdatasync
 * the bytes of that file by its inode, or the names in that folder with their inodes. WITHOUT names a kind of sync that
 * does nothing at all and says it did, for the test that must then fail. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef int (*sync_call)(int);

static int forgets(const char *kind) {
    const char *without = getenv("WITHOUT");
    return without && !strcmp(without, kind);
}

static void keep_bytes(const char *path, ino_t inode) {
    char target[PATH_MAX], chunk[65536];
    snprintf(target, sizeof target, "%s/bytes-%lu", getenv("SHADOW"), (unsigned long)inode);
    int from = open(path, O_RDONLY), to = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ssize_t size;
    while (from >= 0 && to >= 0 && (size = read(from, chunk, sizeof chunk)) > 0)
        if (write(to, chunk, size) != size) abort();
    if (from >= 0) close(from);
    if (to >= 0) close(to);
}

static void keep_names(const char *path, ino_t inode) {
    char target[PATH_MAX];
    snprintf(target, sizeof target, "%s/names-%lu", getenv("SHADOW"), (unsigned long)inode);
    DIR *folder = opendir(path);
    FILE *to = fopen(target, "w");
    if (!folder || !to) abort();
    fprintf(to, "%s\n", path);
    for (struct dirent *entry; (entry = readdir(folder));)
        if (entry->d_type == DT_REG) fprintf(to, "%lu %s\n", (unsigned long)entry->d_ino, entry->d_name);
    fclose(to);
    closedir(folder);
}

static int synced(const char *name, int fd) {
    char link[64], path[PATH_MAX];
    struct stat about;
    const char *disk = getenv("DISK");
    sync_call real = (sync_call)dlsym(RTLD_NEXT, name);
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0 || !disk) return real(fd);
    path[size] = 0;
    if (strncmp(path, disk, strlen(disk)) || fstat(fd, &about)) return real(fd);
    int is_folder = S_ISDIR(about.st_mode), is_picture = !is_folder && strstr(path, "/pictures/") != NULL;
    if (forgets(is_folder ? "no fsync of folders" : is_picture ? "no fsync of pictures" : "no fsync of the database"))
        return 0;
    int result = real(fd);
    if (result) return result;
    if (is_folder) keep_names(path, about.st_ino);
    else keep_bytes(path, about.st_ino);
    return 0;
}

int fsync(int fd) { return synced("fsync", fd); }
int fdatasync(int fd) { return synced("fdatasync", fd); }
